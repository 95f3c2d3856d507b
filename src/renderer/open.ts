/** Opens the app: asks for what the first screen shows, and fetches the code that draws it; both take about as long. */
import { askedAhead } from './ask-ahead.ts'

void askedAhead()
void import('./main.tsx')
