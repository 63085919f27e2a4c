/** The Swedish clock of an instant, as `15:30`, whatever the machine's zone. */

const clockFormat = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Stockholm',
})

/** `instant` is ISO 8601 in UTC. */
export function clock(instant: string): string {
  return clockFormat.format(new Date(instant))
}
