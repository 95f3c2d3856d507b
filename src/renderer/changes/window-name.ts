/** The name this window gives itself in every call, so that it knows its own acts again among everybody's. */

/** One page load is one window: a duplicated tab must not take another's acts for its own. */
export const WINDOW_NAME = [...crypto.getRandomValues(new Uint8Array(12))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('')
