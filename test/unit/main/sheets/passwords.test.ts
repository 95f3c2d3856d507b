import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { CFB as anyCompoundFiles, utils, write } from '@e965/xlsx'
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

  it('of the old kind (xls) is refused plainly', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['姓名']]), '甲')
    const file = CFB.read(Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array), { type: 'buffer' })
    const stream = Buffer.from(CFB.find(file, 'Workbook')?.content ?? [])
    const bof = 4 + stream.readUInt16LE(2)
    // the record FilePass with RC4 comes right behind the beginning
    const filePass = Buffer.concat([Buffer.from('2f003600010001000100', 'hex'), randomBytes(48)])
    CFB.utils.cfb_add(file, 'Workbook', Buffer.concat([stream.subarray(0, bof), filePass, stream.subarray(bof)]))
    const bytes = new Uint8Array(CFB.write(file, { type: 'buffer' }))
    await expect(readSheets('名单.xls', bytes, { password: PASSWORD })).rejects.toMatchObject({
      code: 'file_unreadable',
      message: '“名单.xls”的加密方式这里打不开，请先用 WPS 或 Excel 打开、去掉密码另存为 xlsx 再导入。',
    })
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
