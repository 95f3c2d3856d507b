/** What every answer to a page says of itself, whichever shell gives it: nothing is loaded from outside. */
export const PAGE_HEADERS = {
  // antd and Leaflet write style attributes; everything else is our own file, nothing comes from outside
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "worker-src 'self' blob:; frame-src 'self' blob:; frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // the entrance's address holds the token
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
