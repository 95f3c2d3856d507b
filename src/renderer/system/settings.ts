/** The settings an office fills in, and what each accepts. The limits of numbers are those of `Office`. */
import type { Office } from '../../shared/office/office.ts'
import { RuleChange } from '../../shared/office/rules.ts'

/** asked for where they are at home: the moment in a form of its own, the credit beside the base map */
type Elsewhere = 'workingMoment' | 'baseMapCredit'
export type SettingName = Exclude<keyof Office, Elsewhere>
export type SettingsChange = Partial<Omit<Office, Elsewhere>>

export interface Setting {
  name: SettingName
  label: string
  remark?: string
  accepts: 'name' | 'text' | { from: number; to: number; isWhole: boolean }
}

export const SETTINGS: { title: string; settings: Setting[] }[] = [
  {
    title: '名称',
    settings: [
      { name: 'streetName', label: '街道名称', accepts: 'name' },
      { name: 'commandPostName', label: '指挥部名称', remark: '印在图和值班表上', accepts: 'name' },
      { name: 'dutyPhone', label: '值班电话', accepts: 'text' },
    ],
  },
  {
    title: '简报',
    settings: [
      { name: 'mastheadName', label: '刊头', accepts: 'name' },
      { name: 'editor', label: '责任编辑', accepts: 'text' },
      { name: 'sendTo', label: '送', accepts: 'text' },
      { name: 'issueTo', label: '发', accepts: 'text' },
      { name: 'printCount', label: '印数', remark: '份', accepts: { from: 1, to: 10_000, isWhole: true } },
    ],
  },
  {
    title: '规定',
    settings: [
      { name: 'homeProvince', label: '本省', remark: '来自本省的算省内；改了以后，再导入的按新的算', accepts: 'name' },
      { name: 'isolationDays', label: '观察期', remark: '天，从观察开始那天算起', accepts: { from: 1, to: 60, isWhole: true } },
      {
        name: 'minRestHours',
        label: '两班间隔',
        remark: '小时，少于它的排班会提示',
        accepts: { from: 0, to: 48, isWhole: false },
      },
      { name: 'feverCelsius', label: '体温异常', remark: '度起', accepts: { from: 36, to: 40, isWhole: false } },
    ],
  },
]

/** What was written, as a change of settings, or the sentence to show beside each field that cannot be taken. */
export function readSettings(written: (name: SettingName) => string): {
  change: SettingsChange
  problems: Map<SettingName, string>
} {
  const change: Record<string, string | number | null> = {}
  const problems = new Map<SettingName, string>()
  for (const { name, label, accepts } of SETTINGS.flatMap(({ settings }) => settings)) {
    const text = written(name).trim()
    if (accepts === 'text') change[name] = text || null
    else if (accepts === 'name') {
      if (text) change[name] = text
      else problems.set(name, `${label}不能空着。`)
    } else {
      const { from, to, isWhole } = accepts
      const value = Number(text)
      if (text === '' || !(value >= from && value <= to) || (isWhole && !Number.isInteger(value))) {
        problems.set(name, `${label}应是${from}到${to}的${isWhole ? '整数' : '数'}。`)
      } else change[name] = value
    }
  }
  return { change, problems }
}

/** Only what differs: what another window saved meanwhile stays. */
export function changesOf(change: SettingsChange, office: Office): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([name, value]) => office[name as SettingName] !== value))
}

/** The rules among the changes, which touch records already there. */
export function rulesIn(change: SettingsChange): RuleChange {
  return RuleChange.parse(change)
}
