/**
 * Pages out of sight are out of the document (see KeptPages), where everything measures nothing. Whoever watches sizes –
 * grids, maps, charts – would throw away what it has drawn, and draw it again when the page comes back. So sizes are told
 * of what stands in the document only. Imported before anything is drawn.
 */
class SizesInSight extends ResizeObserver {
  constructor(tell: ResizeObserverCallback) {
    super((entries, observer) => {
      const seen = entries.filter(({ target }) => target.isConnected)
      if (seen.length > 0) tell(seen, observer)
    })
  }
}

window.ResizeObserver = SizesInSight
