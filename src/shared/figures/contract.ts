import { AsOf, procedure } from '../contract.ts'
import { FigureSet } from './figures.ts'

export const figuresContract = {
  at: procedure().input(AsOf).output(FigureSet),
}
