/** A case's picture, small. */
import { useQuery } from '@tanstack/react-query'
import { client } from '../client.ts'
import { desk } from '../queries.ts'

type PictureShownProps = { caseId: string; hash: string; alternative: string }

export function PictureShown({ caseId, hash, alternative }: PictureShownProps) {
  const input = { caseId, hash }
  // As text, which the window's policy lets pictures be; the same hash is always the same picture.
  const { data } = useQuery({
    queryKey: [...desk.casePictures.read.queryKey({ input }), 'address'],
    queryFn: async () => addressOfFile(await client.casePictures.read(input)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ? (
    <img className="sheet-thumbnail" src={data} alt={alternative} />
  ) : (
    <div className="sheet-thumbnail" />
  )
}

function addressOfFile(file: File): Promise<string> {
  return new Promise((settle, refuse) => {
    const reader = new FileReader()
    reader.onload = () => settle(String(reader.result))
    reader.onerror = () => refuse(reader.error ?? new Error('The picture could not be read'))
    reader.readAsDataURL(file)
  })
}
