/** The calendar behind the moment control; its own chunk, as it is opened now and then only. */
import DatePicker from 'antd/es/date-picker'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { Moment } from '../../shared/days.ts'
import { Antd } from '../ui/Antd.tsx'

dayjs.locale('zh-cn')

export default function MomentPicker({ moment, choose }: { moment: Moment; choose: (moment: Moment) => void }) {
  return (
    <Antd>
      <DatePicker
        open
        autoFocus
        allowClear={false}
        showTime={{ format: 'HH:mm', minuteStep: 10 }}
        format="YYYY年M月D日 HH:mm"
        defaultValue={dayjs(moment)}
        onOk={(chosen: dayjs.Dayjs) => choose(chosen.format('YYYY-MM-DDTHH:mm'))}
        aria-label="截至的日期和时间"
      />
    </Antd>
  )
}
