/** 打印本图, 导出图片: the buttons of the map page, and Ctrl+P. */
import { useState } from 'react'
import type { ReactElement } from 'react'
import type { MapFormat, MapName } from '../../shared/documents/document.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { Button } from '../ui/Button.tsx'
import { Popup } from '../ui/Popup.tsx'
import { useKeys } from '../ui/use-keys.ts'
import MapOrderForm from './MapOrderForm.tsx'

export function PrintMap({ map, masking }: { map: MapName; masking: Masking }) {
  const [open, setOpen] = useState<MapFormat | null>(null)
  useKeys({ 'ctrl+p': () => setOpen('pdf') })
  const popover = (format: MapFormat, button: ReactElement<object>) => (
    <Popup
      open={open === format}
      onOpenChange={(isOpen) => setOpen(isOpen ? format : null)}
      side="right"
      content={<MapOrderForm map={map} masking={masking} format={format} />}
    >
      {button}
    </Popup>
  )
  return (
    <>
      {popover('png', <Button>导出图片</Button>)}
      {popover('pdf', <Button type="primary">打印本图</Button>)}
    </>
  )
}
