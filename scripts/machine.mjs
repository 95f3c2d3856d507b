// What the computer itself must have: a Chromium and Chinese fonts; for the tests also a Word-compatible writer and PDF tools.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { say } from './project.mjs'

const onPath = (...names) => names.some((name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0)

// soffice alone says nothing: each program of LibreOffice is a package, and a library beside it
function hasOfficePart(library) {
  const { stdout } = spawnSync('which', ['soffice'], { encoding: 'utf8' })
  return Boolean(stdout?.trim()) && existsSync(path.join(path.dirname(realpathSync(stdout.trim())), library))
}

const NEEDS = {
  browser: {
    label: 'Chromium 浏览器',
    packages: ['chromium'],
    isThere: () => Boolean(process.env.POST_BROWSER) || onPath('chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'),
  },
  fonts: {
    label: '中文字体',
    packages: ['fonts-noto-cjk'],
    isThere: () => {
      if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
      const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
      return status === 0 && stdout.trim() !== ''
    },
  },
  writer: { label: 'LibreOffice Writer', packages: ['libreoffice-writer'], isThere: () => hasOfficePart('libswlo.so') },
  calc: { label: 'LibreOffice Calc', packages: ['libreoffice-calc'], isThere: () => hasOfficePart('libsclo.so') },
  pdf: { label: 'PDF 工具', packages: ['poppler-utils'], isThere: () => onPath('pdftotext') },
}

export const TO_RUN = [NEEDS.browser, NEEDS.fonts]
export const TO_TEST = [...TO_RUN, NEEDS.writer, NEEDS.calc, NEEDS.pdf]

/** Installs what is missing where that is allowed; otherwise says in one sentence what to run, and goes on. */
export function prepareMachine(needs) {
  // on Windows and macOS, Edge or Chrome and the system's fonts are found by the app itself
  if (process.platform !== 'linux') return
  const missing = needs.filter((need) => !need.isThere())
  if (missing.length === 0) return
  const labels = missing.map((need) => need.label).join('、')
  if (process.getuid() === 0 && onPath('apt-get')) {
    say(`正在安装${labels}……`)
    aptInstall(missing.flatMap((need) => need.packages))
  }
  const still = missing.filter((need) => !need.isThere())
  if (still.length === 0) return
  const packages = still.flatMap((need) => need.packages).join(' ')
  say(`缺少${still.map((need) => need.label).join('、')}，请运行：sudo apt-get install -y ${packages}`)
}

function aptInstall(packages) {
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', process.stderr, 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  // a machine that has never fetched its package lists knows no package yet
  if (!install()) void (apt('update', '-qq') && install())
}
