import { existsSync, readFileSync } from 'node:fs';

/** Width and height in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** The size of an image file; undefined where there is no file or none of these kinds. */
export function readImageSize(file: string): ImageSize | undefined {
  return existsSync(file) ? imageSize(readFileSync(file)) : undefined;
}

/** The size of a PNG, JPEG or WebP image, read from its first bytes; undefined for anything else. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  try {
    if (bytes.readUInt32BE(0) === 0x89504e47)
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes);
    return bytes.toString('latin1', 8, 12) === 'WEBP' ? webpSize(bytes) : undefined;
  } catch {
    // The file ends before its size is told.
    return undefined;
  }
}

/** Walks the segments of a JPEG to its frame header (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return undefined;
}

/** The three kinds of WebP (RFC 9649, sections 2.5 to 2.7) tell their size in three ways. */
function webpSize(bytes: Buffer): ImageSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
