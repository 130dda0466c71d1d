/** Icons stand beside words, so screen readers skip them. */
export interface IconProps {
  readonly 'aria-hidden'?: boolean;
}
