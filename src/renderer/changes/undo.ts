/** This window's own stack of acts. */
import { takeBack } from './take-back.ts'
import { createUndoStack } from './undo-stack.ts'
import { WINDOW_NAME } from './window-name.ts'

export const undoStack = createUndoStack(
  ({ id, title }, kind) => takeBack({ actId: id, title: `${kind === 'redone' ? '正在重做' : '正在撤销'}：${title}` }),
  (window) => window === WINDOW_NAME,
)
