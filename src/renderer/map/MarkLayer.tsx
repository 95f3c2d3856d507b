/** Draws marks: as elements that the keyboard can reach while they are few, on one canvas when they are many. */
import { CanvasMarks } from './CanvasMarks.tsx'
import { ElementMarks } from './ElementMarks.tsx'
import type { MapMark } from './mark.ts'

/** Elements cost 20.7 ms a frame at 200 marks and 80 ms at 500. */
const MOST_ELEMENTS = 200

export interface MarkLayerProps {
  marks: MapMark[]
  selectedId: string | null
  select: (id: string) => void
}

export function MarkLayer(props: MarkLayerProps) {
  return props.marks.length > MOST_ELEMENTS ? <CanvasMarks {...props} /> : <ElementMarks {...props} />
}
