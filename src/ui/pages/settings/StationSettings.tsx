import { useMay } from '../../client/useMe.ts'
import { usePosts } from '../../client/usePosts.ts'
import { useStation } from '../../client/useStation.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { PostsForm } from '../../components/station/PostsForm.tsx'
import { StationForm } from '../../components/station/StationForm.tsx'
import { clockOf } from '../../components/station/clockText.ts'
import { Link } from '../../router/Link.tsx'

/** What the station sets for itself: to change for whoever keeps it, to read for everybody else. */
export function StationSettings() {
  const { value: station, failure, retry } = useStation()
  const { may } = useMay('station.update')
  const posts = usePosts()
  return (
    <section>
      <h2>本所</h2>
      {station === undefined && (failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={retry} />)}
      {station !== undefined && may && (
        <div className="form">
          <StationForm station={station} label="保存" />
          <PostsForm station={station} label="保存岗位" />
        </div>
      )}
      {station !== undefined && !may && (
        <dl className="facts">
          <dt>单位名称</dt>
          <dd>{station.name}</dd>
          <dt>值班日</dt>
          <dd>
            {clockOf(station.startMinute)} 起（{station.zone}）
          </dd>
          <dt>岗位</dt>
          <dd>{station.posts.map((id) => posts?.find((post) => post.id === id)?.title ?? '').join('、')}</dd>
          <dt>自动锁定</dt>
          <dd>{station.idleMinutes} 分钟没有操作</dd>
        </dl>
      )}
      <p className="station-links">
        <Link to="/people">人员</Link>
        <Link to="/roster">排班</Link>
        <Link to="/sessions">登录情况</Link>
        <Link to="/setup">{station?.setUp === true ? '设置向导' : '继续设置本所'}</Link>
      </p>
      <WhoMay operation="station.update" />
    </section>
  )
}
