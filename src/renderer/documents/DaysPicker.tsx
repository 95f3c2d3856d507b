/** Two days, both included; its own chunk, as most rosters are of this week or the next. */
import DatePicker from 'antd/es/date-picker'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { Days } from './use-orders.ts'

dayjs.locale('zh-cn')

export default function DaysPicker({ days, choose }: { days: Days; choose: (days: Days) => void }) {
  return (
    <DatePicker.RangePicker
      aria-label="从哪天到哪天"
      allowClear={false}
      format="M月D日"
      style={{ width: 200 }}
      value={[dayjs(days.from), dayjs(days.to)]}
      onChange={(chosen) => {
        const [from, to] = chosen ?? []
        if (from && to) choose({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
      }}
    />
  )
}
