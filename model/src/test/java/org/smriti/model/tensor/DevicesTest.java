package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesTest {

    private static final ComputeDevice CPU = new ComputeDevice("cpu", Device.cpu(), "");
    private static final ComputeDevice GPU0 = new ComputeDevice("gpu0", Device.gpu(0), "");
    private static final ComputeDevice GPU1 = new ComputeDevice("gpu1", Device.gpu(1), "");

    @Test
    void autoIsTheFirstGpuOrElseTheCpu() {
        assertEquals(GPU0, Devices.pick("auto", List.of(CPU, GPU0, GPU1)));
        assertEquals(CPU, Devices.pick("auto", List.of(CPU)));
    }

    @Test
    void aNamedDeviceIsTakenAsNamed() {
        assertEquals(CPU, Devices.pick("cpu", List.of(CPU, GPU0, GPU1)));
        assertEquals(GPU1, Devices.pick("gpu1", List.of(CPU, GPU0, GPU1)));
    }

    @Test
    void aDeviceThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Devices.pick("gpu7", List.of(CPU, GPU0)));
        assertEquals("there is no device 'gpu7' here; choose auto, cpu, gpu0", refused.getMessage());
    }

    @Test
    void everyMachineHasACpu() {
        assertEquals("cpu", Devices.list().getFirst().name());
    }
}
