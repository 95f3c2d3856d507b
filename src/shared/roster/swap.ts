/** 换班申请: asked, then approved or refused. */
import * as z from 'zod'

export const SwapState = z.enum(['open', 'approved', 'refused'])
export type SwapState = z.infer<typeof SwapState>
