import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { CFB as anyCompoundFiles, utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'

interface Container {
  FullPaths: string[]
}
const CFB = anyCompoundFiles as {
  read: (bytes: Uint8Array, options: { type: 'buffer' }) => Container
  write: (container: Container, options: { type: 'buffer' }) => Uint8Array
  find: (container: Container, path: string) => { content: Uint8Array } | null
  utils: { cfb_new: () => Container; cfb_add: (container: Container, path: string, content: Uint8Array) => void }
}

const PASSWORD = '康乐Ab12'
const sheets = [
  { name: '甲', rows: [['姓名', '证件'], ...Array.from({ length: 300 }, (_, i) => [`何秀${i}`, '410199198402010288'])] },
]

const rowCounts = async (bytes: Uint8Array, password?: string) => {
  const options = password === undefined ? {} : { password }
  const [whole] = await readSheets('名单.xlsx', bytes, options)
  const [streamed] = (await openRows('名单.xlsx', bytes, options)).sheets
  return [whole?.rows.length, streamed?.rowCount, whole?.rows[300]?.[0]]
}

describe('a workbook with a password to open', () => {
  it('is read with its password, as Office 2010 and WPS encrypt it', async () => {
    const bytes = await writeXlsx({ sheets, encryption: { password: PASSWORD, spinCount: 20_000 } })
    expect(await rowCounts(bytes, PASSWORD)).toEqual([301, 301, '何秀299'])
  })

  it('is read with its password, as Office 2007 encrypts it', async () => {
    const bytes = encryptedAsIn2007(await writeXlsx({ sheets }), PASSWORD)
    expect(await rowCounts(bytes, PASSWORD)).toEqual([301, 301, '何秀299'])
    await expect(readSheets('名单.xlsx', bytes, { password: '康乐ab12' })).rejects.toMatchObject({ code: 'file_password_wrong' })
  })

  it('asks for a password where none is given, and says when it is another', async () => {
    const bytes = await writeXlsx({ sheets, encryption: { password: PASSWORD, spinCount: 1000 } })
    await expect(readSheets('名单.xlsx', bytes)).rejects.toMatchObject({ code: 'file_password' })
    await expect(openRows('名单.xlsx', bytes, { password: '' })).rejects.toMatchObject({ code: 'file_password' })
    await expect(readSheets('名单.xlsx', bytes, { password: 'x' })).rejects.toMatchObject({
      code: 'file_password_wrong',
      message: '“名单.xlsx”的打开密码不对，请核对大小写和输入法后重新输入，或请报送单位去掉密码再报。',
    })
  })

  it('does not keep the machine busy with a file that asks for endless hashing', async () => {
    const bytes = await writeXlsx({ sheets, encryption: { password: PASSWORD, spinCount: 1000 } })
    const patient = Buffer.from(bytes)
    patient.write('spinCount="9999"', patient.indexOf('spinCount="1000"'))
    await expect(readSheets('名单.xlsx', new Uint8Array(patient), { password: PASSWORD })).rejects.toMatchObject({
      code: expect.stringMatching(/^file_/) as string,
    })
  })

  it('is opened without asking where it is only protected against changes, whatever password other files have', async () => {
    const files = [
      await writeXlsx({ sheets, encryption: { password: 'VelvetSweatshop', spinCount: 1000 } }),
      encryptedAsIn2007(await writeXlsx({ sheets }), 'VelvetSweatshop'),
    ]
    for (const bytes of files) {
      expect(await rowCounts(bytes)).toEqual([301, 301, '何秀299'])
      expect(await rowCounts(bytes, PASSWORD)).toEqual([301, 301, '何秀299'])
    }
  })

  it('is read with its password, as OpenDocument encrypts an ods, and asks for it as any other does', async () => {
    const bytes = encryptedOds(PASSWORD)
    const [sheet] = await readSheets('名单.ods', bytes, { password: PASSWORD })
    expect([sheet?.rows.length, sheet?.rows[300]]).toEqual([301, ['何秀299', '410199198402010288']])
    await expect(readSheets('名单.ods', bytes)).rejects.toMatchObject({ code: 'file_password' })
    await expect(openRows('名单.ods', bytes, { password: '康乐ab12' })).rejects.toMatchObject({ code: 'file_password_wrong' })
    for (const manifest of ['iteration-count="9999999"', 'algorithm-name="Blowfish CFB"']) {
      await expect(readSheets('名单.ods', encryptedOds(PASSWORD, manifest), { password: PASSWORD })).rejects.toMatchObject({
        code: 'file_unreadable',
        message: expect.stringContaining('去掉密码另存为 xlsx') as string,
      })
    }
  })
})

/** Standard encryption as MS-OFFCRYPTO 2.3.4.5–2.3.4.9 describes it. */
function encryptedAsIn2007(zip: Uint8Array, password: string): Uint8Array {
  const sha1 = (...parts: Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
  const int32 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer)))
  const salt = randomBytes(16)
  let spun = sha1(salt, Buffer.from(password, 'utf16le'))
  for (let round = 0; round < 50_000; round++) spun = sha1(int32(round), spun)
  const block = Buffer.alloc(64, 0x36)
  for (const [i, byte] of sha1(spun, int32(0)).entries()) block[i] = byte ^ 0x36
  const key = sha1(block).subarray(0, 16)
  const encrypt = (bytes: Buffer) => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
    return Buffer.concat([cipher.update(Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])), cipher.final()])
  }
  const verifier = randomBytes(16)
  const header = Buffer.concat([int32(0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0), Buffer.from('AES\0', 'utf16le')])
  const version = Buffer.from([3, 0, 2, 0])
  const info = Buffer.concat([
    version,
    int32(0x24, header.length),
    header,
    int32(16),
    salt,
    encrypt(verifier),
    int32(20),
    encrypt(sha1(verifier)),
  ])
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', info)
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.concat([int32(zip.length, 0), encrypt(Buffer.from(zip))]))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}

/** As ODF 1.2 part 3 §3.4 and §4.8 describe it; `other` takes the place of the attribute of its name. */
function encryptedOds(password: string, other = ''): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(sheets[0]?.rows ?? []), '甲')
  const plain = unzipSync(new Uint8Array(write(book, { type: 'buffer', bookType: 'ods' }) as Uint8Array))
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const entries: string[] = []
  const parts = Object.entries(plain).map(([name, content]): [string, Uint8Array] => {
    if (name === 'mimetype' || name.startsWith('META-INF')) return [name, content]
    const [salt, vector] = [randomBytes(16), randomBytes(16)]
    const key = pbkdf2Sync(createHash('sha256').update(password, 'utf8').digest(), salt, 1000, 32, 'sha1')
    const packed = deflateRawSync(content)
    const padding = 16 - (packed.length % 16)
    const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
    const encrypted = [cipher.update(Buffer.concat([packed, randomBytes(padding - 1), Buffer.of(padding)])), cipher.final()]
    entries.push(`<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml" manifest:size="${content.length}">
      <manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="${base64(createHash('sha256').update(packed.subarray(0, 1024)).digest())}">
      <manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${base64(vector)}"/>
      <manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" manifest:salt="${base64(salt)}"/>
      <manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/>
      </manifest:encryption-data></manifest:file-entry>`)
    return [name, Buffer.concat(encrypted)]
  })
  const [attribute = ''] = other.split('=')
  const listed = other === '' ? entries : entries.map((entry) => entry.replace(new RegExp(`${attribute}="[^"]*"`), other))
  const manifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${listed.join('')}</manifest:manifest>`
  return zipSync({ ...Object.fromEntries(parts), 'META-INF/manifest.xml': new TextEncoder().encode(manifest) }, { level: 0 })
}
