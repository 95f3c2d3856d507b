/** The columns of a resident as SQL names them. */
import { imageColumns, imageOf } from '../../changes/row-images.ts'
import { resident } from '../../residents/table.ts'

const COLUMNS = imageColumns(resident)
const names = (...left: string[]) => COLUMNS.map(({ name }) => name).filter((name) => !left.includes(name))

/** Set by a ledger's row; the number with its validity, the community and the date are compared in ways of their own. */
export const PLAIN = names('id', 'id_number', 'is_id_number_valid', 'community_id', 'area_id', 'stated_at')

/** The resident of table or alias `of` as the history keeps them. */
export const residentImage = (of: string) => imageOf(COLUMNS, of)
