/** Lines that speak of the product itself: not of the frame of the page, other goods, or customers. */
import type { Line } from '../model'
import type { Reading } from '../reading'

export const isOwnLine = (line: Line, reading: Reading): boolean => {
  const region = reading.regionOf(line.box)
  return region === 'product' || region === 'body'
}

export const ownLines = (reading: Reading): Line[] => reading.lines.filter((line) => isOwnLine(line, reading))
