/** Identifier of the form that the boxes of the work list belong to. */
export const CHECK_FORM = 'noter';
