/** The nonce that the page's strict policy asks of style elements made here. */

/** Undefined where the page has none. */
export function styleNonce(): string | undefined {
  const meta = document.querySelector('meta[property="csp-nonce"]')
  return meta instanceof HTMLElement && meta.nonce ? meta.nonce : undefined
}
