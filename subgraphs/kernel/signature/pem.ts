/** The DER contents of the PEM blocks with that label, in order. */
export function pemBlocks(text: string, label: string): Buffer[] {
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'));
  return [...blocks].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}
