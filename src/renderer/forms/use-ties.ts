/** The changes to a form's ties, each one act. */
import { useMutation } from '@tanstack/react-query'
import { CellTie, RowsTie } from '../../shared/forms/form.ts'
import type { FormView, Place } from '../../shared/forms/form.ts'
import { ask } from '../api.ts'

export type TiesHand = ReturnType<typeof useTies>

export function useTies({ id, proposals }: FormView) {
  const change = useMutation(ask.forms.change.mutationOptions())
  const firstCell = ({ sheet, row, columns }: RowsTie): Place => ({ sheet, cell: `${columns[0]?.column ?? 'A'}${row}` })
  const accept = (isWanted: (one: { isCertain: boolean }) => boolean) =>
    change.mutate({
      id,
      set: {
        cells: proposals.cells.filter(isWanted).map((one) => CellTie.parse(one)),
        rows: proposals.rows.filter(isWanted).map((one) => RowsTie.parse(one)),
      },
    })
  return {
    isBusy: change.isPending,
    error: change.error,
    setCell: (tie: CellTie) => change.mutate({ id, set: { cells: [tie] } }),
    setRows: (tie: RowsTie) => change.mutate({ id, set: { rows: [tie] } }),
    clear: (place: Place) => change.mutate({ id, clear: [place] }),
    dismiss: (places: Place[]) => change.mutate({ id, dismiss: places }),
    forget: (index: number) => change.mutate({ id, forget: [index] }),
    /** a tie that lost its place goes to this one */
    place: (index: number, tie: CellTie) => change.mutate({ id, set: { cells: [tie] }, forget: [index] }),
    acceptAll: () => accept(() => true),
    acceptCertain: () => accept(({ isCertain }) => isCertain),
    dismissAll: () => change.mutate({ id, dismiss: [...proposals.cells, ...proposals.rows.map(firstCell)].map(placeOf) }),
  }
}

function placeOf({ sheet, cell }: Place): Place {
  return { sheet, cell }
}
