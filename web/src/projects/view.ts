/** What the view of joint projects keeps in the address. */
export const PROJECTS_VIEW = {
  /** Only projects of this sector, of this stage, named on this list; empty means all. */
  sector: '',
  stage: '',
  list: '',
  /** The project whose details are open. */
  project: '',
}

export type ProjectsView = typeof PROJECTS_VIEW
