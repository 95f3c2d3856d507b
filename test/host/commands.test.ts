import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'
import { build, folderForFile, post } from './post.ts'

beforeAll(build)

const dataDir = folderForFile()

describe('a command written wrongly', () => {
  it.each([
    ['is not known', ['importt', 'x.xlsx'], '没有“importt”这个命令'],
    ['has an unknown option', ['figures', '--asof', '2020-02-10T18:00'], '没有“--asof”这个选项'],
    ['has an option without its value', ['map', 'deployment', '--out'], '“--out”后面要写的内容不对'],
    ['has a moment that is none', ['figures', '--as-of', '2020-02-30T18:00'], '不是时刻'],
    ['has a day that is none', ['roster', 'check', '--from', '2020-02-30'], '不是日期'],
    ['has days the wrong way round', ['roster', 'check', '--from', '2020-02-11', '--to', '2020-02-10'], '不能晚于'],
    ['names no file', ['import'], '没有写完整'],
    ['names an unknown datum', ['import', 'x', '--datum', 'WGS84'], 'GCJ-02'],
    ['names an impossible year', ['import', 'x', '--year', '20'], '不是年份'],
    ['names an unknown list', ['list', 'dogs'], 'checkpoints'],
    ['names an unknown figure', ['list', 'cases', '--figure', 'dogs'], 'cases_current'],
    ['gives no reason for unmasking', ['list', 'cases', '--unmask', ' '], '须写明理由'],
    ['names an unknown map', ['map', 'world', '--out', 'x.pdf'], 'key-persons'],
    ['names an unknown paper', ['map', 'deployment', '--paper', 'A5', '--out', 'x.pdf'], 'A0'],
    ['wants a map in an unknown format', ['map', 'deployment', '--out', 'x.gif'], '.pdf 或 .png'],
    ['says not where to', ['briefing'], '还要写明'],
    ['has a word too many', ['figures', 'now'], '“now”是多余的'],
    ['names an impossible port', ['serve', '--port', '70000'], '不是端口号'],
  ])('%s: exit code 2, how it is written, nothing opened', async (_what, argv, sentence) => {
    const folder = path.join(temporaryFolder(), 'office')
    const { code, stdout, stderr } = await post([...argv, '--data', folder])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('用法：post ')
    expect(readdirSync(path.dirname(folder))).toEqual([])
  })
})

describe('the command line', () => {
  it('writes help to stdout and ends well', async () => {
    const { code, stdout, stderr } = await post(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('post pack')
  })

  it('finds the data folder in the environment, relative to where it was called', async () => {
    const cwd = temporaryFolder()
    await post(['moment', '2020-02-10T18:00'], { cwd, env: { POST_DATA_DIR: '示范' } })
    expect(readdirSync(path.join(cwd, '示范'))).toContain('office.db')
    const npm = { npm_lifecycle_event: 'post', INIT_CWD: cwd }
    const { stdout } = await post(['moment', '--data', '示范', '--json'], { env: npm })
    expect(JSON.parse(stdout)).toMatchObject({ workingMoment: '2020-02-10T18:00' })
  })

  it('takes known files out of a folder, says which it skipped, and says what it could not read', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, '二组'))
    writeFileSync(path.join(folder, '照片.jpg'), 'x')
    writeFileSync(path.join(folder, '~$台账.xlsx'), 'x')
    writeFileSync(path.join(folder, '坏.xlsx'), 'PK\u0003\u0004 cut off')
    writeFileSync(path.join(folder, '二组', '空.csv'), '')
    const missing = path.join(folder, '没有.xlsx')
    const { code, stdout, stderr } = await post(['import', folder, missing, '--data', dataDir, '--json'])
    const { files, refused } = JSON.parse(stdout) as { files: unknown[]; refused: { file: string; code: string }[] }
    expect([code, files]).toEqual([1, []])
    expect(refused.map((each) => [each.file, each.code]).sort()).toEqual(
      [
        [missing, 'not_found'],
        ['坏.xlsx', 'file_unreadable'],
        ['空.csv', 'file_empty'],
      ].sort(),
    )
    expect(stderr).toContain('跳过：照片.jpg')
    expect(stderr).not.toContain('~$')
  })

  it('with --strict fails on a doubtful row, and without it does not', async () => {
    const file = path.join(temporaryFolder(), '居家观察.csv')
    // the identity number's check digit should be 1
    writeFileSync(
      file,
      '序号,社区,姓名,身份证号,联系电话,现住址,来源地,返回日期,观察开始,解除日期,状态\n' +
        '1,东街社区,王小明,410199199001010019,19900000001,东街小区1号楼1单元101,湖北武汉,2020-01-25,2020-01-25,,居家观察\n',
    )
    expect((await post(['import', file, '--dry-run', '--strict', '--data', dataDir])).code).toBe(1)
    expect((await post(['import', file, '--dry-run', '--data', dataDir])).code).toBe(0)
  })

  it.each([
    ['a file stands where the folder should be', (folder: string) => path.join(folder, '文件', '图.pdf'), '不是文件夹'],
    ['a folder stands where the file should be', (folder: string) => path.join(folder, '目录.pdf'), '同名的文件夹'],
  ])('refuses to write where %s, and leaves nothing behind', async (_what, outIn, reason) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, '文件'), '')
    mkdirSync(path.join(folder, '目录.pdf'))
    const { code, stdout, stderr } = await post(['map', 'deployment', '--out', outIn(folder), '--data', dataDir, '--json'])
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { refused: [{ code: 'output_unwritable' }] }])
    expect(stderr).toContain(reason)
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['文件', '目录.pdf'].sort())
  })

  it('says what to install where the computer has no browser', async () => {
    const out = path.join(temporaryFolder(), '图.pdf')
    const env = { POST_BROWSER: '/nowhere/chromium' }
    const { code, stdout, stderr } = await post(['map', 'deployment', '--out', out, '--data', dataDir, '--json'], { env })
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { refused: [{ code: 'printer_missing' }] }])
    expect(stderr).toContain('apt-get install')
  })
})
