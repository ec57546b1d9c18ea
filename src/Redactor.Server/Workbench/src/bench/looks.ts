// How types look: a colour and a pattern each, so that neither is needed to tell the other. The page is white in both themes, so the colours are one set.
import { coded } from './words';

export type Pattern = 'slash' | 'back' | 'flat' | 'upright' | 'dots' | 'grid' | 'cross';
export interface Look { color: string; pattern: Pattern }

const looks: Record<string, Look> = {
  Person: { color: '#b3261e', pattern: 'slash' }, Phone: { color: '#00629e', pattern: 'flat' }, Email: { color: '#00629e', pattern: 'dots' },
  Id: { color: '#6b3fa0', pattern: 'grid' }, Address: { color: '#1b6e3c', pattern: 'back' }, Handle: { color: '#00629e', pattern: 'cross' },
  Plate: { color: '#6b3fa0', pattern: 'upright' }, Url: { color: '#00629e', pattern: 'upright' }, Location: { color: '#1b6e3c', pattern: 'dots' },
  Region: { color: '#1b6e3c', pattern: 'flat' }, Country: { color: '#1b6e3c', pattern: 'upright' }, Organization: { color: '#8a5000', pattern: 'back' },
  PublicBody: { color: '#8a5000', pattern: 'flat' }, Group: { color: '#8a5000', pattern: 'dots' }, Date: { color: '#00696b', pattern: 'upright' },
  Year: { color: '#00696b', pattern: 'flat' }, Age: { color: '#00696b', pattern: 'dots' }, Occupation: { color: '#8a5000', pattern: 'upright' },
  Health: { color: '#a3286a', pattern: 'cross' }, Religion: { color: '#a3286a', pattern: 'dots' }, Listed: { color: '#3f4a58', pattern: 'slash' }, Quantity: { color: '#3f4a58', pattern: 'dots' },
};

export const ink: Look = { color: '#3f4a58', pattern: 'cross' };
const other: Look = { color: '#3f4a58', pattern: 'back' };

export const lookOf = (type: string): Look => looks[type] ?? other;

/** A few letters of a type's name, for small labels. */
export const shortName = (type: string): string => coded('type', type).replace(/[^\p{L}]/gu, '').slice(0, 3).toUpperCase();

const tiles = new Map<string, HTMLCanvasElement>();

/** A pattern's repeated tile for a canvas. */
export function tile(look: Look, scale: number): HTMLCanvasElement {
  const key = `${look.color} ${look.pattern} ${scale}`;
  const known = tiles.get(key);
  if (known) return known;
  const size = Math.round(8 * scale), made = document.createElement('canvas');
  made.width = made.height = size;
  const pen = made.getContext('2d')!;
  pen.strokeStyle = pen.fillStyle = look.color;
  pen.lineWidth = Math.max(1, scale);
  pen.beginPath();
  for (const [x1, y1, x2, y2] of strokes[look.pattern]) {
    pen.moveTo(x1 * size, y1 * size);
    pen.lineTo(x2 * size, y2 * size);
  }
  pen.stroke();
  if (look.pattern === 'dots') for (const at of [0.25, 0.75]) pen.fillRect(at * size - scale / 2, at * size - scale / 2, scale * 1.5, scale * 1.5);
  tiles.set(key, made);
  return made;
}

const slash: [number, number, number, number][] = [[-0.25, 0.25, 0.25, -0.25], [0, 1, 1, 0], [0.75, 1.25, 1.25, 0.75]];
const back: [number, number, number, number][] = [[-0.25, 0.75, 0.25, 1.25], [0, 0, 1, 1], [0.75, -0.25, 1.25, 0.25]];
const strokes: Record<Pattern, [number, number, number, number][]> = {
  slash, back, flat: [[0, 0.5, 1, 0.5]], upright: [[0.5, 0, 0.5, 1]], dots: [], grid: [[0, 0.5, 1, 0.5], [0.5, 0, 0.5, 1]], cross: [...slash, ...back],
};
