/** The program cannot start as it is set up. The message is for the person who starts it: shown without a stack. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}

/** Thrown when another running process holds the data folder. */
export class FolderInUse extends StartRefused {
  override name = 'FolderInUse'
}
