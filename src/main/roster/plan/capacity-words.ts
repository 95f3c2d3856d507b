/** What can be filled, in an office's sentences. */
import type { Capacity, CapacityOption, CategoryCapacity } from './capacity.ts'
import type { RosterModel } from './model.ts'

/** 社区人员 */
export type CategoryName = (category: string | null) => string

/** One sentence for each category that is short, then what would help; 人员够用。 where nothing is missing. */
export function capacityInChinese(model: RosterModel, capacity: Capacity, nameOf: CategoryName): string[] {
  if (capacity.missing === 0) return [`共需 ${capacity.required} 人次，人员够用。`]
  const short = capacity.categories.filter(({ missing }) => missing > 0)
  return [
    ...short.map((one) => shortageInChinese(model, one, nameOf)),
    ...capacity.options.map((one) => optionInChinese(model, one, nameOf)),
  ]
}

/** Of the whole span, per day where all days are alike. */
export function shortageInChinese(
  model: RosterModel,
  { category, required, fillable, missing, days }: CategoryCapacity,
  nameOf: CategoryName,
): string {
  const available = Math.max(...days.map((day) => day.available))
  const isEven = days.every((day) => day.required === days[0]?.required)
  const rule = ruleInChinese(model, category)
  if (!isEven)
    return `${model.days} 天共需${nameOf(category)} ${required} 人次，可用 ${available} 人，${rule}最多 ${fillable} 人次，缺 ${missing} 人次。`
  const daily = days[0]?.required ?? 0
  const most = Math.floor(fillable / model.days)
  return `每天需${nameOf(category)} ${daily} 人次，可用 ${available} 人，${rule}平均每天最多 ${most} 人次，缺 ${daily - most}；${model.days} 天共缺 ${missing} 人次。`
}

/** Named only where all people of the category have the same. */
function ruleInChinese(model: RosterModel, category: string | null): string {
  const own = model.people.filter(({ seats }) => category === null || seats.some((one) => one.category === category))
  const windows = new Set(own.map(({ limits: { window } }) => (window ? `按每人每 ${window.days} 天 ${window.shifts} 班` : '')))
  const [only = ''] = windows
  return windows.size === 1 ? only : ''
}

export function optionInChinese(model: RosterModel, option: CapacityOption, nameOf: CategoryName): string {
  const dropped = option.dropped === 0 ? '' : `，少排 ${option.dropped.toLocaleString('zh-CN')} 人次`
  const left = option.missing === 0 ? '就不缺人' : `还缺 ${option.missing.toLocaleString('zh-CN')} 人次`
  switch (option.code) {
    case 'without_kind':
      return `可选：每天不设${model.kinds[option.kind]?.id ?? ''}${dropped}，${left}。`
    case 'stand_in':
      return `可选：${nameOf(option.from)}为${nameOf(option.category)}顶岗，${left}。`
    case 'one_fewer':
      return `可选：每班${nameOf(option.category)}减 1 人${dropped}，${left}。`
  }
}
