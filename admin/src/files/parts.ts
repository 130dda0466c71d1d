/** What shows and takes files, as one script: it is loaded with the first record or form that has any. */
export { PhotoStrip } from './PhotoStrip';
export { Uploader } from './Uploader';
