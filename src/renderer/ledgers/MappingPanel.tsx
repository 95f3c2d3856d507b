/** 各列读作: every column of a table with samples of what stands in it, and what it is read as; wholly by keyboard. */
import type { ColumnBasis, SheetPreview } from '../../shared/ledgers/preview.ts'
import { FieldSelect } from './FieldSelect.tsx'
import styles from './MappingPanel.module.css'

const BASIS: Record<ColumnBasis, string> = {
  heading: '按列名',
  value: '按内容',
  guess: '像是，请确认',
  said: '您定的',
  remembered: '上次定的',
}

interface MappingPanelProps {
  sheet: SheetPreview
  choose: ((column: number, field: string | null) => void) | undefined
  close: () => void
}

export function MappingPanel({ sheet, choose, close }: MappingPanelProps) {
  return (
    <aside className={styles.panel} aria-label="各列读作" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header>
        <h2>各列读作</h2>
        <span className="mute">改过的会记住，下次同样的列名照此读</span>
        <span className="space" />
        <button type="button" className="plain" aria-label="收起各列读作" onClick={close}>
          收起
        </button>
      </header>
      <div className={styles.rows} tabIndex={0} role="region" aria-label="各列">
        <table>
          <thead>
            <tr>
              <th scope="col">列名</th>
              <th scope="col">读作</th>
              <th scope="col">依据</th>
              <th scope="col">表中内容</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.heading || <span className="mute">（没有列名）</span>}</th>
                <td>
                  <FieldSelect column={column} fields={sheet.fields} choose={choose} />
                </td>
                <td className={column.by === 'guess' ? 'warn' : 'mute'}>{column.by === null ? '没看懂' : BASIS[column.by]}</td>
                <td title={column.samples.join('、')}>{column.samples.join('、') || <span className="mute">空</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </aside>
  )
}
