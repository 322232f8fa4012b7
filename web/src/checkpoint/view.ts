/** What the checkpoint's page keeps in the address; what is left out is what it says here. */
export const CHECKPOINT_VIEW = {
  part: '',
  place: '',
  dir: '',
  from: '',
  days: '',
  runs: '',
  scenario: '',
  lanes: '',
  hours: '',
  intake: '',
  arrivals: '',
  inspected: '',
}
