/** This window's own stack of acts. */
import { api } from '../api.ts'
import { createUndoStack } from './undo-stack.ts'
import { WINDOW_NAME } from './window-name.ts'

export const undoStack = createUndoStack(
  async ({ id }) => (await api.acts.undo({ actId: id })).actId,
  (window) => window === WINDOW_NAME,
)
