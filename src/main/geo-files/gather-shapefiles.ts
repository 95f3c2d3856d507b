/** A Shapefile is several files of one name: those chosen together become one file for the readers that follow. */
import { zipSync } from 'fflate'

interface NamedFile {
  name: string
  bytes: Uint8Array
}

const BESIDE = /\.(?:dbf|shx|prj|cpg|qpj|sbn|sbx|qix|fix|shp\.xml)$/i

/** The files, with the parts of each .shp packed into it; everything else is left as it is. */
export function withShapefilesGathered<T extends NamedFile>(files: T[]): T[] {
  const shapes = new Map(files.filter(({ name }) => /\.shp$/i.test(name)).map((file) => [stemOf(file.name), file]))
  const beside = (file: T) => (BESIDE.test(file.name) ? shapes.get(stemOf(file.name)) : undefined)
  return files
    .filter((file) => beside(file) === undefined)
    .map((file) => {
      const own = files.filter((each) => beside(each) === file)
      return own.length === 0 ? file : { ...file, bytes: packed([file, ...own]) }
    })
}

function packed(files: NamedFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }) => [`layer${endingOf(name)}`, bytes] as const)
  return zipSync(Object.fromEntries(entries), { level: 0 })
}

function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length).toLowerCase()
}

function endingOf(name: string): string {
  return /(?:\.shp\.xml|\.[^.]*)$/i.exec(name)?.[0].toLowerCase() ?? ''
}
