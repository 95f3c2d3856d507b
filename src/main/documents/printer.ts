/** What can put a page of the renderer on paper: Chromium under the host, Electron's own under the desktop app. */
export interface PrintOrder {
  /** route of the print page with its query, e.g. `deployment?asOf=2020-02-10T18:00&paper=A3` */
  route: string
  /** of the sheet, in millimetres */
  width: number
  height: number
}

export interface PrintedSheets {
  whole: Uint8Array
  sheets: { key: string; bytes: Uint8Array }[]
}

/** `signal`: whoever ordered has given up; the page is closed and the order rejects. */
export interface Printer {
  /** Vector PDF, exactly the sheet's size, as many pages as the print page has. Refusal `printer_missing` without a browser. */
  pdf(order: PrintOrder, signal?: AbortSignal): Promise<Uint8Array>
  /** The order's PDF, and cut by what its sheets are for: sheets of one `data-sheet` key make one PDF, in page order. */
  pdfsBySheet(order: PrintOrder, signal?: AbortSignal): Promise<PrintedSheets>
  /** One sheet as a picture of `dpi` dots per inch. */
  png(order: PrintOrder, dpi: number, signal?: AbortSignal): Promise<Uint8Array>
  close(): Promise<void>
}
