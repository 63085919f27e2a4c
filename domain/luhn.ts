/** Luhn's check digit, which Swedish organisation numbers and personal identity numbers share. */

/** Over ten digits as text: those in odd places weigh double. */
export function hasLuhnDigit(tenDigits: string): boolean {
  let sum = 0
  for (let place = 0; place < tenDigits.length; place++) {
    const weighted = Number(tenDigits[place]) * (place % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
