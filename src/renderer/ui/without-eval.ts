/** The page may not make code from text; zod otherwise tries once and the browser reports it. Imported before any schema. */
import * as z from 'zod'

z.config({ jitless: true })
