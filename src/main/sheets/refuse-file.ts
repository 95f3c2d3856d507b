/** What cannot be read is said in one Chinese sentence with what to do; what libraries throw is turned into that here. */
import { Refusal } from '../../shared/refusals.ts'
import type { RefusalCode } from '../../shared/refusals.ts'
import { EncryptionUnknown, PasswordNeeded, PasswordWrong } from './decrypt-workbook.ts'
import { SheetLost, SheetsAlike, SheetTooLarge } from './sheet.ts'
import { ThreadLost } from './threads/answers.ts'
import { ReadingEndless } from './time-limit.ts'

export function fileRefusal(code: RefusalCode, file: string, advice: string, cause?: unknown): Refusal {
  const refused = new Refusal(code, `“${file}”${advice}`, { file })
  if (cause !== undefined) refused.cause = cause
  return refused
}

/** Runs a reader; whatever it throws leaves as a refusal. */
export async function translating<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw refusalOf(name, error)
  }
}

export function refusalOf(name: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof PasswordNeeded) {
    return fileRefusal('file_password', name, '有打开密码，请输入密码后再导入，或先用 WPS 或 Excel 打开、去掉密码保存后再导入。')
  }
  if (error instanceof PasswordWrong) {
    return fileRefusal('file_password_wrong', name, '的打开密码不对，请核对大小写和输入法后重新输入，或请报送单位去掉密码再报。')
  }
  if (error instanceof EncryptionUnknown || (error instanceof Error && /password|encrypt/i.test(error.message))) {
    return fileRefusal('file_unreadable', name, '的加密方式这里打不开，请先用 WPS 或 Excel 打开、去掉密码另存为 xlsx 再导入。')
  }
  if (error instanceof SheetTooLarge || error instanceof SheetLost || isTooLong(error)) {
    return fileRefusal('file_too_large', name, '有一张表过大，请删去多余的行列或分成几个文件后再导入。')
  }
  if (error instanceof SheetsAlike) {
    return fileRefusal(
      'file_unreadable',
      name,
      `里有几张表都叫“${error.message}”，只能读到其中一张；请用 WPS 或 Excel 打开，把表名改得各不相同，另存为 xlsx 再导入。`,
    )
  }
  if (error instanceof ReadingEndless) {
    return fileRefusal(
      'file_unreadable',
      name,
      '读了很久也读不完，多半已经损坏，请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。',
    )
  }
  if (error instanceof ThreadLost) {
    return fileRefusal(
      'file_unreadable',
      name,
      '读到一半停下了，多半是这台电脑内存不够，请关掉别的程序后重新导入，或请分成几个文件。',
      error,
    )
  }
  return fileRefusal('file_unreadable', name, '已经损坏或不是表格文件，请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。', error)
}

export function isTooLong(error: unknown): boolean {
  return error instanceof Error && /string longer|invalid (?:string|array) length|allocation failed/i.test(error.message)
}
