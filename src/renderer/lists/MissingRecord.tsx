/** In place of a record that is not among those looked at. */
import { Button } from '../ui/Button.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'

interface MissingRecordProps {
  /** what the list is narrowed to */
  figure: string | undefined
  showAll: () => void
  close: () => void
}

export function MissingRecord({ figure, showAll, close }: MissingRecordProps) {
  return (
    <Panel title="没有这条记录" close={close}>
      <PanelSection title="为什么看不到">
        <p>{figure ? `它不在“${figure}”的名单里。` : '截至这一刻没有这条记录：它可能还没有开始，或已经撤销、删除。'}</p>
        {figure && <Button onClick={showAll}>在全部名单里看</Button>}
      </PanelSection>
    </Panel>
  )
}
