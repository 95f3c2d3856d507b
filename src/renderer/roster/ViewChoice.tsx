/** Which way the roster is looked at: its posts, its people, or who is there now. */
import Segmented from 'antd/es/segmented'
import type { View } from './roster-views.ts'

export function ViewChoice({ view, choose }: { view: View; choose: (view: View) => void }) {
  return (
    <Segmented
      aria-label="怎么看"
      options={[
        { value: 'posts', label: '按卡点' },
        { value: 'people', label: '按人员' },
        { value: 'duty', label: '在岗' },
      ]}
      value={view}
      onChange={(next: View) => choose(next)}
    />
  )
}
