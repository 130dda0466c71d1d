/** The server keeps no more; what a camera takes beyond it would only be sent. */
const LONGEST_SIDE = 2_560;
const QUALITY = 0.85;
/** A smaller photo is sent as it is. */
const SMALL_BYTES = 400_000;

/** This browser cannot open the HEIC photo, and the server reads none. */
export class HeicUnreadable extends Error {
  override readonly name = 'HeicUnreadable';
}

/** A photo as it is sent: made smaller, upright, as a JPEG. What is no photo, or cannot be opened here, is sent as it is. */
export async function shrunk(file: File): Promise<Blob> {
  const isHeic = /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
  if (!isHeic && (!file.type.startsWith('image/') || file.size < SMALL_BYTES)) return file;
  try {
    return await drawn(file);
  } catch {
    if (isHeic) throw new HeicUnreadable();
    return file;
  }
}

async function drawn(file: File): Promise<Blob> {
  const source = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)),
        'image/jpeg',
        QUALITY,
      ),
    );
  } finally {
    URL.revokeObjectURL(source);
  }
}
