import fastq from 'fastq';
import sharp from 'sharp';

import { TooOften } from '../../refusal.js';
import { badFile } from './file-types.js';

/** A photo as it is kept: upright, without the metadata of the camera, such as the place where it was taken. */
export interface Photo {
  readonly image: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

export const PHOTO_TYPE = 'image/jpeg';

/** A longer side is made shorter: a screen shows no more, and a printed page hardly. */
const LONGEST_SIDE = 2_560;
const THUMBNAIL_SIDE = 400;
/** The largest that any camera takes; some decoders need memory by the side, not by the area. */
const LARGEST_SIDE = 20_000;
const SECONDS = 20;
/** Decoding needs up to four bytes a pixel, so photos are encoded a few at a time. */
const AT_ONCE = 2;
const WAITING = 50;
/** Seconds after which a refused upload may be repeated. */
const RETRY_AFTER = 5;

sharp.cache(false);
sharp.concurrency(1);

interface Wanted {
  readonly path: string;
  readonly pixels: number;
}

const queue = fastq.promise<unknown, Wanted, Photo>(encode, AT_ONCE);

/**
 * Encodes a received image anew, whatever it was, as a JPEG and a thumbnail: nothing of the received bytes is kept.
 * @param pixels the most that it may have
 * @throws BadInput for an image that is too large or damaged
 * @throws TooOften where many wait already
 */
export async function photoOf(path: string, pixels: number): Promise<Photo> {
  if (queue.length() >= WAITING) throw new TooOften(RETRY_AFTER);
  return queue.push({ path, pixels });
}

async function encode({ path, pixels }: Wanted): Promise<Photo> {
  const received = () => sharp(path, { limitInputPixels: pixels, failOn: 'error', sequentialRead: true });
  // Of the metadata alone nothing is decoded, so the limit can be told with its reason.
  const { width, height } = await readable(sharp(path, { limitInputPixels: false }).metadata());
  if (width * height > pixels || Math.max(width, height) > LARGEST_SIDE)
    throw badFile({ problem: 'filePixels', values: { max: pixels / 1_000_000, side: LARGEST_SIDE } });
  const { data, info } = await readable(
    received()
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true }),
  );
  const thumbnail = await sharp(data)
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 72 })
    .toBuffer();
  return { image: data, thumbnail, width: info.width, height: info.height };
}

/** Whatever the decoder says of a stranger's bytes, they are damaged. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw Object.assign(badFile({ problem: 'fileBroken' }), { cause: error });
  }
}
