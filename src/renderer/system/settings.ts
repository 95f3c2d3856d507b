/** The settings an office fills in, and what each accepts. Rules are dated and have a table of their own. */
import type { OfficeSettings } from '../../shared/office/office.ts'

/** asked for where they are at home: the moment in a form of its own, the credit beside the base map */
type Elsewhere = 'workingMoment' | 'baseMapCredit'
export type SettingName = Exclude<keyof OfficeSettings, Elsewhere>
export type SettingsChange = Partial<Omit<OfficeSettings, Elsewhere>>

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
      { name: 'homeProvince', label: '本省', remark: '来自本省的算省内；改了以后，再导入的按新的算', accepts: 'name' },
    ],
  },
  {
    title: '简报',
    settings: [
      { name: 'mastheadName', label: '刊头', accepts: 'name' },
      { name: 'editor', label: '责任编辑', accepts: 'text' },
      { name: 'sendTo', label: '送', accepts: 'text' },
      { name: 'issueTo', label: '发', accepts: 'text' },
      { name: 'printCount', label: '印数', remark: '每期印多少份', accepts: { from: 1, to: 10_000, isWhole: true } },
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
export function changesOf(change: SettingsChange, office: OfficeSettings): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([name, value]) => office[name as SettingName] !== value))
}
