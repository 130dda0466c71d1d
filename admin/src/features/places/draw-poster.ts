/** A sheet as it is drawn. */
interface Poster {
  readonly path: string;
  readonly name: string;
  /** The code as vectors: paths over a square of cells. */
  readonly code: SVGSVGElement;
  /** What stands below it. */
  readonly lines: readonly string[];
}

const WIDTH = 1000;
const MARGIN = 80;
const CODE = 720;
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Draws a sheet as a picture for a printing shop or a chat group: black on white, of one size whatever the screen. */
export async function drawPoster({ path, name, code, lines }: Poster): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = 1240;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textAlign = 'center';
  context.fillStyle = '#555';
  write(context, path, 110, 32);
  context.fillStyle = '#000';
  write(context, name, 190, 64);
  drawCode(context, code, (WIDTH - CODE) / 2, 250);
  lines.forEach((line, place) => write(context, line, 1060 + place * 60, place === 0 ? 40 : 28));
  return new Promise((resolve, reject) => {
    canvas.toBlob((picture) => (picture === null ? reject(new Error('no picture')) : resolve(picture)));
  });
}

/** One line in the middle, smaller where it would be too wide. */
function write(context: CanvasRenderingContext2D, text: string, y: number, size: number): void {
  context.font = `${size}px ${FONT}`;
  const room = WIDTH - 2 * MARGIN;
  const { width } = context.measureText(text);
  if (width > room) context.font = `${Math.floor((size * room) / width)}px ${FONT}`;
  context.fillText(text, WIDTH / 2, y);
}

function drawCode(context: CanvasRenderingContext2D, code: SVGSVGElement, x: number, y: number): void {
  const cells = code.viewBox.baseVal.width;
  context.save();
  context.translate(x, y);
  context.scale(CODE / cells, CODE / cells);
  for (const part of code.querySelectorAll('path')) {
    context.fillStyle = part.getAttribute('fill') ?? '#000';
    context.fill(shapeOf(part));
  }
  context.restore();
}

function shapeOf(part: SVGPathElement): Path2D {
  return new Path2D(part.getAttribute('d') ?? '');
}
