/** What stands in the map's place while no base map is imported: how to import one. The table beside it is complete. */
import { mm } from '../../print/millimetres.ts'
import type { Box } from './boxes.ts'

export function NoBaseMap({ frame, unit }: { frame: Box; unit: number }) {
  const { x, y, width, height } = frame
  return (
    <div
      className="no-base-map"
      style={{ left: mm(x), top: mm(y), width: mm(width), height: mm(height), outline: `${mm(0.3 * unit)} solid #1a1a1a` }}
    >
      <p>
        <b>还没有底图，图面从略，列表齐全。</b>
      </p>
      <p>请在“台账导入导出”中导入底图（GeoJSON、KML 或 Shapefile），</p>
      <p>至少要有街道界，最好还有社区、小区、楼栋和道路；导入时选对坐标系。</p>
      <p>导入后重新打印，台账里有位置的就会落到图上。</p>
    </div>
  )
}
