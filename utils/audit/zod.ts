// The only module that imports zod: `jitless` must be set before any schema is
// built, because zod otherwise probes `new Function`, which an extension's
// content security policy reports as a violation.
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
