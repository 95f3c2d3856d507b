/** Renders office files with LibreOffice and reads the pages back, so that tests judge what a reader would see. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Line {
  text: string
  /** points from the upper left corner of the paper */
  left: number
  right: number
  top: number
  bottom: number
}

export interface Page {
  width: number
  height: number
  lines: Line[]
}

/** Whether this machine can render Word files, or workbooks; the tests say so and pass by where it cannot. */
export const canRender = hasOfficePart('libswlo.so') && isThere('pdftotext', '-v')
export const canRenderWorkbooks = hasOfficePart('libsclo.so') && isThere('pdftotext', '-v')

/** Each program of LibreOffice is a package of its own, and a library beside soffice. */
function hasOfficePart(library: string): boolean {
  try {
    const program = execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim()
    return existsSync(join(dirname(realpathSync(program)), library))
  } catch {
    return false
  }
}

/** `keepIn` leaves the PDF in a folder, for eyes. */
export function renderPages(file: Uint8Array, extension: 'docx' | 'xlsx', keepIn = process.env['KEEP_PDF']): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'render-'))
  try {
    const source = join(folder, `file.${extension}`)
    writeFileSync(source, file)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const fonts = join(folder, 'fonts.conf')
    writeFileSync(fonts, FONTS_CONF)
    const env = { ...process.env, FONTCONFIG_FILE: fonts }
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], { env, stdio: 'ignore' })
    const pdf = join(folder, 'file.pdf')
    if (keepIn !== undefined) writeFileSync(join(keepIn, `${extension}-${String(Date.now())}.pdf`), readFileSync(pdf))
    return pagesOf(execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Words whose feet stand within 3 pt of each other are one line, from left to right. */
function pagesOf(bbox: string): Page[] {
  return bbox
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [width = 0, height = 0] = numbersIn(/width="([\d.]+)" height="([\d.]+)"/, page)
      const found = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)
      const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }))
      return { width, height, lines: linesOf(words) }
    })
}

function linesOf(words: Line[]): Line[] {
  const lines: Line[][] = []
  for (const word of words) {
    const line = lines.find(([first]) => first !== undefined && Math.abs(first.bottom - word.bottom) < 3)
    if (line === undefined) lines.push([word])
    else line.push(word)
  }
  return lines
    .map((line) => line.sort((a, b) => a.left - b.left))
    .map((line) => ({
      text: line.map((word) => word.text).join(''),
      left: Math.min(...line.map((word) => word.left)),
      right: Math.max(...line.map((word) => word.right)),
      top: Math.min(...line.map((word) => word.top)),
      bottom: Math.max(...line.map((word) => word.bottom)),
    }))
    .sort((a, b) => a.top - b.top)
}

function numbersIn(pattern: RegExp, text: string): number[] {
  return (pattern.exec(text) ?? []).slice(1).map(Number)
}

function isThere(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const SERIF = ['方正小标宋简体', '仿宋_GB2312', '仿宋', '宋体']
const SANS = ['楷体_GB2312', '黑体']

/** Full-width stand-ins for the faces this machine lacks; the counts depend on arithmetic, not on the face. */
const FONTS_CONF = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${[...SERIF.map((name) => [name, 'Noto Serif CJK SC']), ...SANS.map((name) => [name, 'Noto Sans CJK SC'])]
  .map(
    ([name = '', substitute = '']) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${substitute}</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`
