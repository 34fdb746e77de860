import { useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'

interface Props {
  readonly value: number
  readonly onChange: (fontSize: number) => void
}

/** The font size, 100 to 200 per cent in steps of ten. It applies when the thumb is let go: the page moves under it. */
export function FontSize({ value, onChange }: Props) {
  const [moving, setMoving] = useState<number>()
  return (
    <Slider
      className="font-size"
      minValue={100}
      maxValue={200}
      step={10}
      value={moving ?? value}
      onChange={setMoving}
      onChangeEnd={(next) => {
        setMoving(undefined)
        onChange(next)
      }}
    >
      <Label>字号</Label>
      <SliderTrack className="font-size-track">
        <SliderThumb className="font-size-thumb" />
      </SliderTrack>
      <SliderOutput className="font-size-output">{({ state }) => `${state.values[0] ?? value}%`}</SliderOutput>
    </Slider>
  )
}
