/** The calendar behind the moment control; its own chunk, as it is opened now and then only. */
import DatePicker from 'antd/es/date-picker'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useRef } from 'react'
import type { Moment } from '../../shared/days.ts'
import { Antd } from '../ui/Antd.tsx'

dayjs.locale('zh-cn')

export default function MomentPicker({ moment, choose }: { moment: Moment; choose: (moment: Moment) => void }) {
  const written = useRef<dayjs.Dayjs>(null)
  const take = (chosen: dayjs.Dayjs) => choose(chosen.format('YYYY-MM-DDTHH:mm'))
  return (
    <Antd>
      <DatePicker
        open
        autoFocus
        allowClear={false}
        showTime={{ format: 'HH:mm', minuteStep: 10 }}
        format={['YYYY年M月D日 HH:mm', 'YYYY-M-D H:mm']}
        defaultValue={dayjs(moment)}
        onOk={take}
        onCalendarChange={(chosen) => {
          written.current = Array.isArray(chosen) ? null : chosen
        }}
        // the library's own Enter only reads what is typed
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && written.current) take(written.current)
        }}
        style={{ width: 200 }}
        aria-label="截至的日期和时间"
      />
    </Antd>
  )
}
