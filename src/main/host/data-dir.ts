/** Where an office's data folder is when nobody names one. */
import { homedir } from 'node:os'
import path from 'node:path'

export const APP_NAME = '街道指挥台'

/** `--data`, else POST_DATA_DIR, else this user's own folder for program data. `base`: what relative paths start from. */
export function chooseDataDir(asked: string | undefined, base: string, env = process.env, platform = process.platform): string {
  const named = asked ?? env['POST_DATA_DIR']
  if (named) return path.resolve(base, named)
  return path.join(userFolder('data', env, platform), APP_NAME)
}

/** The folder the user typed the command in: npm runs scripts in the project's folder and tells where it was called. */
export function callerDir(env = process.env): string {
  const isNpmScript = ['post', 'start'].includes(env['npm_lifecycle_event'] ?? '')
  return (isNpmScript ? env['INIT_CWD'] : undefined) ?? process.cwd()
}

/** This user's folder for what may be lost (the browser's profile), apart from the office's data. */
export function cacheDir(env = process.env, platform = process.platform): string {
  return path.join(userFolder('cache', env, platform), APP_NAME)
}

function userFolder(use: 'data' | 'cache', env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir()
  if (platform === 'win32') {
    return use === 'data'
      ? (env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'))
      : (env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
  }
  if (platform === 'darwin') return path.join(home, 'Library', use === 'data' ? 'Application Support' : 'Caches')
  return use === 'data'
    ? env['XDG_DATA_HOME'] || path.join(home, '.local', 'share')
    : env['XDG_CACHE_HOME'] || path.join(home, '.cache')
}
